/** How a server is run. */
export interface ServerSettings {
  /** The register, as `--register` names it. */
  readonly register: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Names under which it may be asked for, besides its own address. */
  readonly hostNames: readonly string[];
  /** Certificate and key in PEM, where it serves TLS itself. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Behind a proxy that ends TLS: cookies are secure, its headers count. */
  readonly behindProxy: boolean;
  /** One local account without a password: the link that is printed lets in. */
  readonly singleUser: boolean;
  /** Whether the register is gone when the server stops. */
  readonly oneOff: boolean;
  /** Whether everybody may see what is released. */
  readonly publicView: boolean;
  /** Bytes of an upload at most. */
  readonly uploadLimit: number;
  /** Minutes without a request after which a session is locked; 0 for never. */
  readonly autoLockMinutes: number;
  /** Threads for what takes long; 0 works on the thread that answers. */
  readonly threads: number;
  /** Whether it does jobs itself, not only `isnad worker`. */
  readonly works: boolean;
}

/** Bytes of a request that is no upload. */
export const BODY_LIMIT = 1024 * 1024;

/** What the command line need not say. */
export const DEFAULT_SETTINGS: Omit<ServerSettings, "register"> = {
  host: "127.0.0.1",
  port: 4380,
  hostNames: [],
  tls: null,
  behindProxy: false,
  singleUser: false,
  oneOff: false,
  publicView: false,
  uploadLimit: 256 * 1024 * 1024,
  autoLockMinutes: 15,
  threads: 1,
  works: true,
};

/** Whether only this machine can reach an address. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
