import {SHARED_SECTIONS} from '@trust-widgets/contract/passport/passport.form';
import {cardPaper, ownPagesPaper} from '@trust-widgets/elements/health-passport/print/papers';
import {openPaper, type Paper} from '@trust-widgets/elements/health-passport/print/print-out';
import {written} from '@trust-widgets/elements/health-passport/trust-health-passport.examples';
import type {Meta, StoryObj} from '@storybook/web-components-vite';

/** What comes out of the printer: pages, or cards for a wallet. */
const meta: Meta<{paper: () => Paper}> = {
  title: 'Widgets/Passport on paper',
  render: ({paper}) => {
    const place = document.createElement('div');
    void openPaper(paper()).then((frame) => {
      if (!frame) return;
      // It stands where nobody sees it until it is printed.
      frame.style.setProperty('position', 'static', 'important');
      frame.style.setProperty('max-inline-size', '100%', 'important');
      frame.removeAttribute('aria-hidden');
    });
    return place;
  },
};
export default meta;

type Story = StoryObj<{paper: () => Paper}>;

/** Pages of A4, with every part. */
export const Pages: Story = {args: {paper: () => ownPagesPaper(written, SHARED_SECTIONS)}};

/** Cards of the size of a bank card, to cut and to fold. */
export const WalletCards: Story = {args: {paper: () => cardPaper(written, SHARED_SECTIONS)}};

/** Long words need more cards. Nothing is cut off. */
export const ManyWalletCards: Story = {
  args: {
    paper: () =>
      cardPaper(
        {...written, pleaseDo: 'Please sit down and say who you are. '.repeat(50)},
        SHARED_SECTIONS,
      ),
  },
};
