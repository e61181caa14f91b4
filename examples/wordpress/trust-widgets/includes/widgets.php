<?php
/**
 * The one table of what this plugin can put on a page: blocks, shortcodes and pasted tags are all made from it.
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

/**
 * Each widget by its element: its names for an editor, its attributes, and what stands inside the tag.
 *
 * An attribute is of a kind: `id`, `address` or `flag`. What stands inside is `numbers`, a `link` or `nothing`.
 */
function widgets(): array {
  $service = [
    'service' => [
      'kind' => 'id',
      'label' => __('Id of the service', 'trust-widgets'),
      'help' => __('Such as crisis-team. Whoever runs the service knows it.', 'trust-widgets'),
    ],
  ];
  $pages = [
    'refer-url' => [
      'kind' => 'address',
      'label' => __('Page with the form of a service', 'trust-widgets'),
      'help' => __('Such as /refer/{service}/. May stay empty.', 'trust-widgets'),
    ],
    'service-url' => [
      'kind' => 'address',
      'label' => __('Page of a service', 'trust-widgets'),
      'help' => __('Such as /services/{service}/. May stay empty.', 'trust-widgets'),
    ],
  ];
  return [
    'trust-referral' => [
      'title' => __('Referral form', 'trust-widgets'),
      'description' => __('Lets people ask a service for help, for themselves or for somebody else.', 'trust-widgets'),
      'attributes' => $service,
      'inside' => 'numbers',
    ],
    'trust-interpreter-request' => [
      'title' => __('Interpreter request', 'trust-widgets'),
      'description' => __('Lets people ask for an interpreter or a translation.', 'trust-widgets'),
      'attributes' => [],
      'inside' => 'numbers',
    ],
    'trust-service-directory' => [
      'title' => __('Service directory', 'trust-widgets'),
      'description' => __('Lets people search the services of the trust.', 'trust-widgets'),
      'attributes' => $pages,
      'inside' => 'numbers',
    ],
    'trust-service' => [
      'title' => __('Service', 'trust-widgets'),
      'description' => __('Says what one service is, who it is for and how to reach it.', 'trust-widgets'),
      'attributes' => $service + $pages,
      'inside' => 'numbers',
    ],
    'trust-urgent-help' => [
      'title' => __('Urgent help', 'trust-widgets'),
      'description' => __('Shows whom to call or text when it can’t wait.', 'trust-widgets'),
      'attributes' => [],
      'inside' => 'numbers',
    ],
    'trust-exit-page' => [
      'title' => __('Exit this page', 'trust-widgets'),
      'description' => __('Lets people leave quickly. It belongs at the top of the page.', 'trust-widgets'),
      'attributes' => [
        'href' => [
          'kind' => 'address',
          'label' => __('Where to go', 'trust-widgets'),
          'help' => __('If it stays empty: https://www.bbc.co.uk/weather', 'trust-widgets'),
        ],
        'no-keyboard' => [
          'kind' => 'flag',
          'label' => __('Do not leave when Shift is pressed three times', 'trust-widgets'),
          'help' => '',
        ],
      ],
      'inside' => 'link',
    ],
    'trust-health-passport' => [
      'title' => __('e-Health Passport', 'trust-widgets'),
      'description' => __('Lets people write down once what helps them, and decide who sees it.', 'trust-widgets'),
      'attributes' => [],
      'inside' => 'numbers',
    ],
    'trust-language-picker' => [
      'title' => __('Language picker', 'trust-widgets'),
      'description' => __('Changes the language of the widgets on this page.', 'trust-widgets'),
      'attributes' => [],
      'inside' => 'nothing',
    ],
  ];
}
