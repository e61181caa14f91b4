import {executeServerCommand} from '@web/test-runner-commands';

/** Shows the page as it is on paper, or in colours that a person chose for everything. WebKit can do neither for a test. */
export async function emulate(what: 'print' | 'forced-colours'): Promise<void> {
  await executeServerCommand('emulate', {
    media: what === 'print' ? 'print' : '',
    forcedColors: what === 'forced-colours' ? 'active' : 'none',
  });
}

/** Shows it again as it is on a screen. */
export async function emulateNothing(): Promise<void> {
  await executeServerCommand('emulate', {media: '', forcedColors: 'none'});
}
