<?php
/**
 * Installs WordPress with the plugin, and an editor whose pages WordPress filters, for a test.
 *
 * It is told where everything is by its environment, and prints the editor's application password.
 */

$folder = getenv('WORDPRESS_FOLDER');
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
(new mysqli('localhost', 'root', '', '', 0, getenv('DATABASE_SOCKET')))->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');

define('WP_INSTALLING', true);
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

/** Nobody is told: there is no mail here. */
function wp_mail(): bool {
  return true;
}

wp_install('A trust', 'administrator', 'administrator@example.com', false, '', 'administrator');
// Pictures of people would come from a third party.
update_option('show_avatars', 0);
$failed = activate_plugin('trust-widgets/trust-widgets.php');
if (is_wp_error($failed)) exit($failed->get_error_message());

$editor = wp_create_user('editor', 'editor', 'editor@example.com');
(new WP_User($editor))->set_role('editor');
[$password] = WP_Application_Passwords::create_new_application_password($editor, ['name' => 'test']);
// Nobody is welcomed on the way into the editor.
update_user_meta($editor, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', [
  'core/edit-post' => ['welcomeGuide' => false],
  '_modified' => gmdate('c'),
]);
echo $password;
