const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|::ffff:127(\.\d{1,3}){3})$/;

/** Whether an address or a host name means the machine itself. */
export const isLoopback = (host: string) => LOOPBACK.test(host.toLowerCase());
