<?php
/**
 * The exit button at the top of every page, where the settings say so: a block can't stand above a theme's header.
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

function has_exit_everywhere(): bool {
  return is_set_up() && '' !== settings()['exit'];
}

add_action('wp_enqueue_scripts', function (): void {
  if (!has_exit_everywhere()) return;
  need_script();
  // Themes leave no room at the edge of the window.
  wp_register_style('trust-widgets-exit', false, [], null);
  wp_enqueue_style('trust-widgets-exit');
  wp_add_inline_style('trust-widgets-exit', '.trust-widgets-exit{padding:.5rem 1rem}');
});

add_action('wp_body_open', function (): void {
  if (!has_exit_everywhere()) return;
  // Each part was escaped where it was made.
  echo '<div class="trust-widgets-exit">', element('trust-exit-page', [], ''), '</div>';
});
