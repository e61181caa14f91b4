<?php
/**
 * Takes the settings away with the plugin. Pages keep their text and its numbers.
 *
 * @package TrustWidgets
 */

defined('WP_UNINSTALL_PLUGIN') || exit;

if (is_multisite()) {
  foreach (get_sites(['fields' => 'ids', 'number' => 0]) as $site) {
    delete_blog_option($site, 'trust_widgets');
  }
} else {
  delete_option('trust_widgets');
}
