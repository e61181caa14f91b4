<?php
/**
 * The page under “Settings” for an administrator.
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

const SETTINGS_PAGE = 'trust-widgets';

add_action('admin_init', function (): void {
  register_setting(OPTION, OPTION, [
    'type' => 'array',
    'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
    'default' => [],
    'show_in_rest' => false,
  ]);
});

add_action('admin_menu', function (): void {
  $title = __('Trust Widgets', 'trust-widgets');
  add_options_page($title, $title, 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\settings_page');
});

add_filter('plugin_action_links_' . plugin_basename(dirname(__DIR__) . '/trust-widgets.php'), function (array $links): array {
  $address = admin_url('options-general.php?page=' . SETTINGS_PAGE);
  return ['settings' => sprintf('<a href="%s">%s</a>', esc_url($address), esc_html__('Settings', 'trust-widgets'))] + $links;
});

/** Prints the page. WordPress adds the nonce, and checks it and the capability when the form is sent. */
function settings_page(): void {
  if (!current_user_can('manage_options')) return;
  $rows = [
    'address' => [__('Address of the service', 'trust-widgets'), 'https://referrals.trust.example', __('Whoever runs the service knows it.', 'trust-widgets')],
    'trust' => [__('Id of the trust', 'trust-widgets'), 'northbank', __('It stands in the trust’s file of the service.', 'trust-widgets')],
    'script' => [__('Pinned script', 'trust-widgets'), 'https://referrals.trust.example/widgets/trust-widgets-….js', __('May stay empty. Then the pages load the newest one.', 'trust-widgets')],
    'integrity' => [__('Integrity of the pinned script', 'trust-widgets'), 'sha384-…', __('Browsers refuse the script if it is another. Only together with a pinned script.', 'trust-widgets')],
  ];
  $settings = settings();
  ?>
  <div class="wrap">
    <h1><?php echo esc_html(get_admin_page_title()); ?></h1>
    <form action="options.php" method="post">
      <?php settings_fields(OPTION); ?>
      <table class="form-table" role="presentation">
        <?php foreach ($rows as $name => [$label, $example, $help]) : ?>
          <tr>
            <th scope="row"><label for="trust-widgets-<?php echo esc_attr($name); ?>"><?php echo esc_html($label); ?></label></th>
            <td>
              <input
                class="regular-text code"
                type="text"
                id="trust-widgets-<?php echo esc_attr($name); ?>"
                name="<?php echo esc_attr(OPTION . "[$name]"); ?>"
                value="<?php echo esc_attr($settings[$name]); ?>"
                placeholder="<?php echo esc_attr($example); ?>"
                aria-describedby="trust-widgets-<?php echo esc_attr($name); ?>-help"
                spellcheck="false"
              />
              <p class="description" id="trust-widgets-<?php echo esc_attr($name); ?>-help"><?php echo esc_html($help); ?></p>
            </td>
          </tr>
        <?php endforeach; ?>
        <tr>
          <th scope="row"><label for="trust-widgets-numbers"><?php esc_html_e('Numbers to call and text', 'trust-widgets'); ?></label></th>
          <td>
            <textarea
              class="large-text"
              rows="6"
              id="trust-widgets-numbers"
              name="<?php echo esc_attr(OPTION . '[numbers]'); ?>"
              aria-describedby="trust-widgets-numbers-help"
            ><?php echo esc_textarea($settings['numbers']); ?></textarea>
            <p class="description" id="trust-widgets-numbers-help"><?php esc_html_e('People see these where a widget has no text of its own and does not run. Leave an empty line between two paragraphs. You can use links such as <a href="tel:08081570111">.', 'trust-widgets'); ?></p>
          </td>
        </tr>
        <tr>
          <th scope="row"><?php esc_html_e('Exit this page', 'trust-widgets'); ?></th>
          <td>
            <label>
              <input type="checkbox" name="<?php echo esc_attr(OPTION . '[exit]'); ?>" value="1" <?php checked($settings['exit'], '1'); ?> />
              <?php esc_html_e('Show the button at the top of every page of the site', 'trust-widgets'); ?>
            </label>
          </td>
        </tr>
      </table>
      <?php submit_button(); ?>
    </form>
  </div>
  <?php
}
