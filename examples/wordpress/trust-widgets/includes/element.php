<?php
/**
 * Writes a widget’s element: what a block, a shortcode and a pasted tag have in common.
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

/** A whole widget. What stands inside is shown before the script runs, and when it does not run. */
function element(string $tag, array $attributes, string $inside): string {
  $inside = '' === trim($inside) ? usual_inside($tag, $attributes) : $inside;
  // Nothing can run yet: the numbers stand by themselves, and whoever can do something about it is told.
  if (!is_set_up()) return $inside . note_to_editors();
  need_script();
  return opening_tag($tag, $attributes) . $inside . "</$tag>";
}

/**
 * The opening tag. Where the service is comes from the settings: a form that looks like the trust’s must not send answers anywhere else.
 *
 * @param array $others attributes to keep besides those of the table, which only a pasted tag has
 */
function opening_tag(string $tag, array $attributes, array $others = []): string {
  $settings = settings();
  $written = ['trust' => $settings['trust'], 'api' => $settings['address']];
  foreach (['trust', 'lang'] as $name) {
    $typed = without_quotes((string) ($attributes[$name] ?? ''));
    if ('' !== $typed) $written[$name] = $typed;
  }
  foreach (widgets()[$tag]['attributes'] as $name => ['kind' => $kind]) {
    $written[$name] = attribute_value($kind, $name, $attributes);
  }
  $html = "<$tag";
  foreach ($others + $written as $name => $value) {
    if (true === $value) $html .= " $name";
    elseif ('' !== $value) $html .= sprintf(' %s="%s"', $name, esc_attr($value));
  }
  return "$html>";
}

/**
 * What was typed for an attribute, mended. A wrong id is left as it is: the widget says so to the editor.
 *
 * @return string|true true for an attribute that has no value
 */
function attribute_value(string $kind, string $name, array $attributes) {
  $typed = $attributes[$name] ?? '';
  if ('flag' === $kind) {
    // A shortcode’s [… no-keyboard] comes as a value without a name.
    return in_array($name, $attributes, true) || !in_array($typed, ['', false], true) ? true : '';
  }
  $value = without_quotes((string) $typed);
  if ('id' === $kind) return strtolower($value);
  // Braces stand for the id of a service, and esc_url would take them out.
  return preg_match('~^(https?://|/(?!/))[^\s<>"\']*$~i', $value) ? $value : '';
}

/** What stands inside where an editor wrote nothing. */
function usual_inside(string $tag, array $attributes): string {
  $inside = widgets()[$tag]['inside'];
  if ('nothing' === $inside) return '';
  if ('link' === $inside) {
    $to = attribute_value('address', 'href', $attributes) ?: 'https://www.bbc.co.uk/weather';
    return sprintf('<a href="%s" rel="noreferrer">%s</a>', esc_url($to), esc_html__('Exit this page', 'trust-widgets'));
  }
  $danger = esc_html__('If somebody’s life is in danger, call 999 now.', 'trust-widgets');
  return wpautop(wp_kses_post(settings()['numbers'] ?: $danger));
}

/** A line that patients never see: only people who may edit, once they are signed in. */
function note_to_editors(): string {
  if (!current_user_can('edit_posts')) return '';
  $words = __('For the editor of this page: an administrator has to set the address of the service and the id of the trust under “Settings”, “Trust Widgets”.', 'trust-widgets');
  return sprintf('<p class="trust-widgets-note"><strong>%s</strong></p>', esc_html($words));
}
