import { explainError, ReadError } from '../read-error.ts'

/** An address that could not be fetched. */
export class FetchError extends ReadError {
  /** What the server answered, if it did. */
  readonly status: number | null
  /** Milliseconds that it asks us to wait. */
  readonly wait: number | null

  constructor(cause: string, remedy: string, answer: { readonly status?: number | null; readonly wait?: number | null } = {}) {
    super(cause, remedy)
    this.status = answer.status ?? null
    this.wait = answer.wait ?? null
  }
}

const REASONS: Readonly<Record<string, string>> = Object.freeze({
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the host broke the connection off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'the host does not answer',
  UND_ERR_BODY_TIMEOUT: 'the host stopped in the middle of its answer',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer have no end',
  UND_ERR_SOCKET: 'the host broke the connection off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is not as long as the host said',
  CERT_HAS_EXPIRED: "the host's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the host's certificate is signed by nobody known",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the host's certificate is signed by nobody known",
  ERR_TLS_CERT_ALTNAME_INVALID: "the host's certificate is for another name",
  EPROTO: 'no secure connection could be made',
})

/**
 * What people are told of an error of the network.
 *
 * @param timeout the time that ran out, if it did
 */
export function explainNetworkError(error: unknown, timeout: number | null): Error {
  if (timeout !== null) return new FetchError(`it took longer than ${timeout / 1000} s`, 'Try again later')
  if (error instanceof ReadError) return error
  // A refusal of the look-up comes as the cause of a failed connection.
  const { code, cause, message } = error as NodeJS.ErrnoException & { cause?: unknown }
  if (cause instanceof ReadError) return cause
  const reason = REASONS[code ?? ''] ?? (code?.startsWith('Z_') ? explainError(error)!.cause : code?.startsWith('HPE_') ? 'the answer is no HTTP' : null)
  if (reason !== null) return new FetchError(reason, 'Check the address, or try again later')
  return code === undefined ? (error as Error) : new FetchError(message, 'Check the address, or try again later')
}
