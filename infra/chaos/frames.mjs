/** Takes apart what a WebSocket server sends (never masked), frame by frame, so that whole frames can be told on. */
export class Frames {
  /** @type {Buffer<ArrayBufferLike>} */
  #left = Buffer.alloc(0);

  /** @param {Buffer} chunk @returns {{ bytes: Buffer, text: string | undefined }[]} `text`: of a frame of words, not of a ping */
  take(chunk) {
    this.#left = Buffer.concat([this.#left, chunk]);
    const frames = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next() {
    const bytes = this.#left;
    if (bytes.length < 2) return undefined;
    const short = bytes.readUInt8(1) & 0x7f;
    const head = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (bytes.length < head) return undefined;
    const length = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
    if (bytes.length < head + length) return undefined;
    this.#left = bytes.subarray(head + length);
    const isText = (bytes.readUInt8(0) & 0x0f) === 1;
    return {
      bytes: bytes.subarray(0, head + length),
      text: isText ? bytes.toString('utf8', head, head + length) : undefined,
    };
  }
}
