/** The limit for delivering: socket.io, bare. Everybody who comes is in one room; whatever is posted to `/` is told to all. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer((request, reply) => {
  const chunks = [];
  request
    .on('data', (chunk) => chunks.push(chunk))
    .on('end', () => {
      io.to('room').emit('told', JSON.parse(Buffer.concat(chunks).toString()));
      reply.writeHead(201, { 'content-length': 2 }).end('{}');
    });
});
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
io.on('connection', (socket) => {
  void socket.join('room');
  socket.on('join', (_room, answer) => answer({ outcome: 'joined', events: [] }));
});
// Longer than any pause between two rounds, or a post would meet a connection that is just being closed.
http.keepAliveTimeout = 300_000;
http.listen(0, '127.0.0.1', () => process.send({ origin: `http://127.0.0.1:${http.address().port}` }));
process.once('SIGTERM', () => process.exit(0));
