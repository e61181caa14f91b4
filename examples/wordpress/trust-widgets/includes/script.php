<?php
/**
 * Loads the widgets’ script, on pages that have a widget and on no others.
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

const SCRIPT = 'trust-widgets';

/** Asks for the script. Any number of widgets may ask. */
function need_script(): void {
  if (!is_set_up()) return;
  $settings = settings();
  $address = $settings['script'] ?: $settings['address'] . '/widgets/trust-widgets.js';
  // Without a version: an address with ?ver= is another address, which nobody pinned.
  wp_enqueue_script(SCRIPT, $address, [], null, false);
}

// WordPress before 6.5 knows no modules. This way a site’s own filter for a nonce applies as well.
add_filter('script_loader_tag', function (string $tag, string $handle, string $address): string {
  if (SCRIPT !== $handle) return $tag;
  $settings = settings();
  $attributes = ['type' => 'module', 'src' => $address, 'id' => SCRIPT . '-js', 'data-cfasync' => 'false'];
  if ($settings['script'] && $settings['integrity']) {
    $attributes += ['integrity' => $settings['integrity'], 'crossorigin' => 'anonymous'];
  }
  return wp_get_script_tag($attributes);
}, 10, 3);
