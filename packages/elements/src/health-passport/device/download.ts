/** How long a browser may take to begin with a download, in milliseconds. Safari takes its time. */
const PATIENCE = 10_000;

/** Gives the person a file. Its contents are in no address: the address is a number that is taken back soon after. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  const takeBack = () => {
    clearTimeout(timer);
    window.removeEventListener('trust-exit', takeBack);
    URL.revokeObjectURL(address);
  };
  const timer = setTimeout(takeBack, PATIENCE);
  window.addEventListener('trust-exit', takeBack);
}
