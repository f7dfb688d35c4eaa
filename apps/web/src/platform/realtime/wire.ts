/** What becomes of a connection. Nothing is heard any more after `gone`. */
export interface AtTheOtherEnd {
  up: () => void;
  heard: (name: string, said: unknown) => void;
  /** It could not be had or has ended. `refused`: the server turned it away. */
  gone: (refused: boolean) => void;
}

interface Question {
  answer: (said: unknown) => void;
  late: ReturnType<typeof setTimeout>;
}

/** So long may the first word take. */
const PATIENCE_MS = 20_000;

/**
 * One connection, spoken as socket.io does, over WebSocket and in the main namespace, without binary: what the server of this house says.
 * Protocols: https://socket.io/docs/v4/engine-io-protocol/ (4) and https://socket.io/docs/v4/socket-io-protocol/ (5).
 */
export class Wire {
  connected = false;
  private readonly socket: WebSocket;
  private readonly questions = new Map<number, Question>();
  private asked = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private silentAt = Infinity;
  private beat = PATIENCE_MS;

  constructor(
    private readonly end: AtTheOtherEnd,
    origin = location.origin,
    private readonly me: string | null = null,
  ) {
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    this.socket.onmessage = ({ data }: MessageEvent<string>) => this.take(data);
    this.socket.onclose = () => this.over();
    this.expectMore();
  }

  say(name: string, data: unknown) {
    this.send(`42${JSON.stringify([name, data])}`);
  }

  /** Only where nothing waits to be sent: what is of use at once or never. */
  mention(name: string, data: unknown) {
    if (this.socket.bufferedAmount === 0) this.say(name, data);
  }

  /** Hears `undefined` where no answer comes within `patience` ms, and nothing once the connection is gone. */
  ask(name: string, data: unknown, patience: number, answer: (said: unknown) => void) {
    const id = this.asked++;
    this.questions.set(id, { answer, late: setTimeout(() => this.settle(id, undefined), patience) });
    this.send(`42${id}${JSON.stringify([name, data])}`);
  }

  close() {
    this.connected = false;
    clearTimeout(this.silence);
    for (const { late } of this.questions.values()) clearTimeout(late);
    this.questions.clear();
    this.socket.onmessage = this.socket.onclose = null;
    this.socket.close();
  }

  private over(refused = false) {
    this.close();
    this.end.gone(refused);
  }

  private take(packet: string) {
    const [kind, type] = packet;
    if (kind === '0') {
      const { pingInterval, pingTimeout } = JSON.parse(packet.slice(1)) as {
        pingInterval: number;
        pingTimeout: number;
      };
      this.beat = pingInterval + pingTimeout;
      this.expectMore();
      this.send(`40${JSON.stringify({ me: this.me })}`);
    } else if (kind === '2') {
      this.expectMore();
      this.send('3');
    } else if (kind === '1') this.over();
    else if (type === '0') {
      this.connected = true;
      this.end.up();
    } else if (type === '1' || type === '4') this.over(type === '4');
    else if (type === '2' || type === '3') {
      const begin = packet.indexOf('[');
      const said = JSON.parse(packet.slice(begin)) as unknown[];
      if (type === '2') this.end.heard(said[0] as string, said[1]);
      else this.settle(Number(packet.slice(2, begin)), said[0]);
    }
  }

  private settle(id: number, said: unknown) {
    const question = this.questions.get(id);
    this.questions.delete(id);
    clearTimeout(question?.late);
    question?.answer(said);
  }

  private send(packet: string) {
    // A device that slept has not noticed how long it heard nothing.
    if (Date.now() > this.silentAt) this.over();
    else if (this.socket.readyState === WebSocket.OPEN) this.socket.send(packet);
  }

  /** The server says something every so often, if only that it is there. */
  private expectMore() {
    clearTimeout(this.silence);
    this.silentAt = Date.now() + this.beat;
    this.silence = setTimeout(() => this.over(), this.beat);
  }
}
