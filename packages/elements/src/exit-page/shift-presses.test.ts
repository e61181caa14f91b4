import {expect} from '@open-wc/testing';

import {type Key, ShiftPresses} from './shift-presses.ts';

describe('ShiftPresses', () => {
  const key = (key: string, at: number, more: Partial<Key> = {}): Key => ({
    key,
    timeStamp: at,
    repeat: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...more,
  });

  function press(presses: ShiftPresses, at: number, more?: Partial<Key>): number {
    presses.down(key('Shift', at, more));
    return presses.up(key('Shift', at + 50, more));
  }

  it('counts three presses within five seconds', () => {
    const presses = new ShiftPresses();
    expect([0, 1000, 4000].map((at) => press(presses, at))).to.deep.equal([1, 2, 3]);
  });

  it('lets go of a press that was five seconds ago', () => {
    const presses = new ShiftPresses();
    expect([0, 1000, 5500].map((at) => press(presses, at))).to.deep.equal([1, 2, 2]);
  });

  it('begins anew when anything else is typed in between', () => {
    const presses = new ShiftPresses();
    press(presses, 0);
    press(presses, 100);
    presses.down(key('a', 200));
    expect(presses.up(key('a', 250))).to.equal(0);
    expect(press(presses, 300)).to.equal(1);
  });

  it('takes capital letters for what they are, even when Shift comes up before the letter', () => {
    const presses = new ShiftPresses();
    for (const at of [0, 200, 400]) {
      presses.down(key('Shift', at));
      presses.down(key('A', at + 20));
      expect(presses.up(key('Shift', at + 40))).to.equal(0);
      presses.up(key('a', at + 60));
    }
  });

  it('takes no press of Shift with another such key, which changes the keyboard’s language', () => {
    const presses = new ShiftPresses();
    for (const [at, held] of [{altKey: true}, {ctrlKey: true}, {metaKey: true}].entries()) {
      expect(press(presses, at, held)).to.equal(0);
    }
  });

  it('counts a key that is held down once', () => {
    const presses = new ShiftPresses();
    presses.down(key('Shift', 0));
    for (const at of [500, 550, 600]) presses.down(key('Shift', at, {repeat: true}));
    expect(presses.up(key('Shift', 700))).to.equal(1);
  });
});
