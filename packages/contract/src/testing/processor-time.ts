/** Measures how long a processor works on something, in milliseconds, whatever else the machine does meanwhile. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}
