<?php
/**
 * Lets a tag that was pasted into a page survive: WordPress takes out what it does not know, and bends quotes.
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

/**
 * Whoever may write a page may write our tags, but not where the service is.
 */
add_filter('wp_kses_allowed_html', function (array $allowed, $context): array {
  if ('post' !== $context) return $allowed;
  foreach (widgets() as $tag => ['attributes' => $attributes]) {
    $allowed[$tag] = array_fill_keys(['trust', 'lang', 'id', 'class', ...array_keys($attributes)], true);
  }
  return $allowed;
}, 10, 2);

// kses looks for javascript: in addresses that it knows as such.
add_filter('wp_kses_uri_attributes', fn(array $names): array => [...$names, 'refer-url', 'service-url']);

/** Mends our tags in a text, adds what the settings know, and loads the script. */
function mend_pasted_tags(string $content): string {
  if (!str_contains($content, '<trust-')) return $content;
  $names = implode('|', array_keys(widgets()));
  return preg_replace_callback("/<($names)(\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*)?>/", function (array $found): string {
    [, $tag, $text] = $found + ['', '', ''];
    $typed = (array) shortcode_parse_atts($text);
    need_script();
    return opening_tag($tag, $typed, kept_as_typed($tag, $typed));
  }, $content) ?? $content;
}

/** What else stood in the tag. Whether its author might write it was judged when the page was saved. */
function kept_as_typed(string $tag, array $typed): array {
  $named = array_filter($typed, 'is_string', ARRAY_FILTER_USE_KEY);
  $ours = widgets()[$tag]['attributes'] + ['trust' => 1, 'lang' => 1];
  return array_map(__NAMESPACE__ . '\without_quotes', array_diff_key($named, $ours));
}

// After paragraphs, quotes and shortcodes.
add_filter('the_content', __NAMESPACE__ . '\mend_pasted_tags', 13);
