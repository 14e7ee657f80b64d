// What stands behind the trunk in the suites: many telephones, each on 127.0.0.2 at the port that the last five digits of
// its number say. Asterisk's trunk knows one address; from here each call goes on to its telephone, and answers back.
import { createSocket } from 'node:dgram';

const address = '127.0.0.2';

/** @param {{ port: number, sipPort: number }} at where the trunk sends, and where Asterisk hears */
export async function openOutsideTelephones({ port, sipPort }) {
  const socket = createSocket('udp4');
  socket.on('message', (packet, from) => {
    if (from.address === address) return socket.send(packet, sipPort, '127.0.0.1');
    const number = /^[A-Z]+ sip:\+?\d*?(\d{5})@/.exec(packet.toString('latin1', 0, 200))?.[1];
    if (number) socket.send(packet, Number(number), address);
  });
  await new Promise((bound, failed) => {
    socket.once('error', failed);
    socket.bind(port, address, () => bound(undefined));
  });
  // A telephone that is gone answers a packet with a refusal, which comes here as an error.
  socket.on('error', () => undefined);
  return { close: () => new Promise((closed) => socket.close(() => closed(undefined))) };
}
