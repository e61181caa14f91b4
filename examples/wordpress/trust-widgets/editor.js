/**
 * The widgets' blocks in the editor: a card with what an editor types, and the text that people see before a widget runs.
 *
 * Plain functions of WordPress, as it ships them: nothing has to be built.
 */
(({blocks, blockEditor, components, data, element, i18n}, {widgets, isSetUp, hasNumbers}) => {
  const {createElement: make} = element;
  const {__} = i18n;
  const {InnerBlocks, useBlockProps} = blockEditor;
  const {Notice, Placeholder, TextControl, ToggleControl} = components;

  /** What a new block begins with. */
  const beginnings = {
    numbers: [
      [
        'core/paragraph',
        {
          content: __(
            'If somebody’s life is in danger, call <strong>999</strong> now.',
            'trust-widgets',
          ),
        },
      ],
      [
        'core/paragraph',
        {placeholder: __('Write the team’s telephone number here', 'trust-widgets')},
      ],
      ['core/paragraph', {placeholder: __('Write a number for texts here', 'trust-widgets')}],
    ],
    link: [
      [
        'core/paragraph',
        {
          content: `<a href="https://www.bbc.co.uk/weather" rel="noreferrer">${__('Exit this page', 'trust-widgets')}</a>`,
        },
      ],
    ],
  };
  const allowedBlocks = ['core/paragraph', 'core/heading', 'core/list', 'core/list-item'];

  /** All the words in some blocks and in those inside them. */
  const wordsOf = (inside) =>
    inside
      .map(({attributes, innerBlocks}) => {
        const texts = Object.values(attributes).filter((value) => value?.length);
        return `${texts.join(' ')} ${wordsOf(innerBlocks)}`;
      })
      .join(' ')
      .replace(/<[^>]*>/g, '');
  /** 999 and 111 alone are no way to the team. */
  const hasNumber = (words) => /\d(?:[\s().-]?\d){4,}/.test(words);

  const warning = (words) => make(Notice, {status: 'warning', isDismissible: false}, words);

  /** A box or a switch for one attribute. */
  const control = (name, {kind, label, help}, {attributes, setAttributes}) => {
    const common = {key: name, label, help, onChange: (value) => setAttributes({[name]: value})};
    return kind === 'flag'
      ? make(ToggleControl, {...common, checked: attributes[name]})
      : make(TextControl, {...common, value: attributes[name], spellCheck: false});
  };

  /** What people see before the widget runs, and whether there is a number in it. */
  const inside = (widget, words) => {
    // The numbers of the settings stand in for a text, and only where there is none.
    const hasOne = hasNumber(words) || (hasNumbers && !words.trim());
    return make(
      'div',
      null,
      make(
        'p',
        null,
        make(
          'strong',
          null,
          __('People see this before the widget runs, and when it can’t run:', 'trust-widgets'),
        ),
      ),
      widget.inside === 'numbers' &&
        !hasOne &&
        warning(
          __(
            'There is no telephone number here. Write the team’s numbers for calls and for texts.',
            'trust-widgets',
          ),
        ),
      make(InnerBlocks, {allowedBlocks, template: beginnings[widget.inside]}),
    );
  };

  const notSetUp = () =>
    warning(
      __(
        'An administrator has to fill in “Settings”, “Trust Widgets” first. Until then, people see only your text.',
        'trust-widgets',
      ),
    );

  for (const [tag, widget] of Object.entries(widgets)) {
    const edit = (props) => {
      const words = data.useSelect(
        (select) => wordsOf(select('core/block-editor').getBlocks(props.clientId)),
        [props.clientId],
      );
      return make(
        'div',
        useBlockProps(),
        make(
          Placeholder,
          {
            label: widget.title,
            icon: 'heart',
            instructions: widget.description,
            isColumnLayout: true,
          },
          !isSetUp && notSetUp(),
          Object.entries(widget.attributes).map(([name, attribute]) =>
            control(name, attribute, props),
          ),
          widget.inside !== 'nothing' && inside(widget, words),
        ),
      );
    };
    blocks.registerBlockType(`trust-widgets/${tag.replace('trust-', '')}`, {
      edit,
      // The server writes the element. The page keeps the text, which stays if the plugin goes.
      save: () => make(InnerBlocks.Content),
    });
  }
})(globalThis.wp, globalThis.trustWidgets);
