import {executeServerCommand} from '@web/test-runner-commands';

/** What a screen reader is given of one thing on the page. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  readonly expanded?: boolean;
  readonly invalid?: string;
  readonly children?: readonly Accessible[];
}

/** Everything on the page that has this role, as the browser itself tells it to a screen reader. `StaticText` is text. */
export async function allWithRole(role: string): Promise<readonly Accessible[]> {
  const tree: Accessible = await executeServerCommand('accessibility-tree', role);
  return flat(tree).filter((one) => one.role === role);
}

/** A thing and everything inside it. */
export function flat(one: Accessible): Accessible[] {
  return [one, ...(one.children ?? []).flatMap(flat)];
}
