import net from 'node:net';
import type {AddressInfo} from 'node:net';

/** Something between a client and the service that can lose an answer, as networks do. */
export interface CuttingProxy {
  readonly origin: string;
  /** Lets the next request through, waits until the service has answered, and then cuts instead of passing it on. */
  cutNextAnswer(): void;
  stop(): Promise<void>;
}

/** Starts a proxy before a service. */
export async function cuttingProxy(target: string): Promise<CuttingProxy> {
  const {hostname, port} = new URL(target);
  let cuts = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const service = net.connect(Number(port), hostname);
    for (const socket of [client, service]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        service.destroy();
      });
    }
    client.pipe(service);
    service.on('data', (answer: Buffer) => {
      if (cuts > 0) {
        cuts -= 1;
        client.destroy();
      } else client.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutNextAnswer: () => void (cuts += 1),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}
