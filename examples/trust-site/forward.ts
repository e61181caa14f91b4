import {Agent, type IncomingMessage, request as send, type ServerResponse} from 'node:http';

const agent = new Agent({keepAlive: true});

/**
 * Passes a request on to the service, as the web server of a trust does that keeps the service on its own address.
 *
 * The service then stands behind one proxy: start it with `trustProxy: 1`, so that it believes the address given here.
 */
export function forward(from: IncomingMessage, to: ServerResponse, service: string): void {
  const headers = {...from.headers, 'x-forwarded-for': from.socket.remoteAddress};
  const onward = send(new URL(from.url ?? '/', service), {agent, headers, method: from.method});
  onward.on('response', (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(to);
  });
  onward.on('error', () => {
    if (!to.headersSent) to.writeHead(503, {'Retry-After': '5'});
    to.end();
  });
  to.on('close', () => onward.destroy());
  from.pipe(onward);
}
