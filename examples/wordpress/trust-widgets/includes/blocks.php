<?php
/**
 * A block for each widget, rendered by the server: what is saved in the page is paragraphs, which stay without the plugin.
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

function register_blocks(): void {
  $needs = ['wp-blocks', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n'];
  $file = dirname(__DIR__) . '/editor.js';
  wp_register_script('trust-widgets-editor', plugins_url('editor.js', $file), $needs, (string) filemtime($file), true);
  wp_set_script_translations('trust-widgets-editor', 'trust-widgets', dirname(__DIR__) . '/languages');
  $known = wp_json_encode(['widgets' => widgets(), 'isSetUp' => is_set_up(), 'hasNumbers' => has_number(settings()['numbers'])]);
  wp_add_inline_script('trust-widgets-editor', "window.trustWidgets = $known;", 'before');

  foreach (widgets() as $tag => $widget) {
    register_block_type('trust-widgets/' . substr($tag, strlen('trust-')), [
      'api_version' => 2,
      'title' => $widget['title'],
      'description' => $widget['description'],
      'category' => 'widgets',
      'icon' => 'heart',
      'keywords' => ['trust', 'nhs', 'hsc'],
      'attributes' => array_map(
        fn($attribute) => 'flag' === $attribute['kind'] ? ['type' => 'boolean', 'default' => false] : ['type' => 'string', 'default' => ''],
        $widget['attributes']
      ),
      // Own HTML of a block would be filtered, and compared with what the editor expects. There is none.
      'supports' => ['html' => false, 'customClassName' => false, 'className' => false],
      'editor_script' => 'trust-widgets-editor',
      'render_callback' => fn(array $attributes, string $inside): string => element($tag, $attributes, $inside),
    ]);
  }
}

/** Whether a text has a number to call. 999 and 111 alone are no way to the team. */
function has_number(string $text): bool {
  return 1 === preg_match('/\d(?:[\s().-]?\d){4,}/', wp_strip_all_tags($text));
}
