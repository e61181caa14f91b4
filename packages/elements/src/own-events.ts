/** Keys that a page may need whoever has the focus: they close its dialogs, go round in them, and leave the page. */
const FOR_THE_PAGE = /^(Escape|Tab|Shift|Control|Alt|Meta|F\d+)$/;

/** What a person types. */
const TYPED = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'cut', 'copy'];

/** What a browser does something with when it is clicked. Links within a widget are the widget's own. */
const CONTROL =
  'a:not([href^="#"]),summary,label,[type=radio],[type=checkbox],[type=file],button:not([type=button])';

/**
 * Keeps what happens inside a widget between the person and the widget.
 *
 * To the page all of it seems to happen to one element of its own, which is no text box. So its single-key shortcuts would
 * go off while somebody types, a handler against Enter would keep a form from going on, and one that ends every click in
 * `return false` would keep an answer from being chosen. What a page hears on the way in (`capture`) it hears all the same.
 */
export function keepEventsIn(root: DocumentFragment | HTMLElement): void {
  const isInside = ({target}: Event) => target instanceof Node && target.getRootNode() === root;
  for (const type of TYPED) {
    root.addEventListener(type, (event) => {
      const isForThePage =
        event instanceof KeyboardEvent &&
        (event.ctrlKey || event.metaKey || event.altKey || FOR_THE_PAGE.test(event.key));
      if (isInside(event) && !isForThePage) event.stopPropagation();
    });
  }
  root.addEventListener('click', (event) => {
    const control = isInside(event) && (event.target as Element).closest(CONTROL);
    if (!control) return;
    setTimeout(() => {
      // Again, for the browser alone: this one leaves the control for nobody.
      if (event.defaultPrevented)
        control.dispatchEvent(new MouseEvent('click', {cancelable: true}));
    });
  });
}
