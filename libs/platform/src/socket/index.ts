export { SocketAdapter } from './socket-adapter.js';
export { centreRoom, roomsOf, SocketSignIn, type DeskSocket } from './socket-sign-in.js';
