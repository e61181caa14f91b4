<?php
/**
 * Plugin Name: Trust Widgets
 * Description: Puts a trust’s referral form, service directory and other widgets on a page, as blocks or shortcodes.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: trust-widgets
 * Domain Path: /languages
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

// The name under which WordPress keeps the settings.
const OPTION = 'trust_widgets';

require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/settings-page.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/exit-everywhere.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/pasted-tags.php';

add_action('init', function (): void {
  load_plugin_textdomain('trust-widgets', false, basename(__DIR__) . '/languages');
  register_blocks();
  register_shortcodes();
});
