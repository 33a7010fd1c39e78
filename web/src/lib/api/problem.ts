/** What the server says when it can't do what was asked (RFC 9457), as an error that can be thrown and caught. */
export interface ProblemBody {
  type?: string;
  /** A sentence in the language asked for. */
  title: string;
  status: number;
  /** Stable name, for programs. */
  code: string;
  /** What is wrong with which field. */
  faults?: readonly Fault[];
  /** On a denial: the roles that could have done it. */
  roles_that_could?: readonly string[];
  /** More for the program that asked, where an operation says so. */
  extra?: unknown;
}

export interface Fault {
  /** As the request names it; a field inside another is written with a dot. */
  field: string;
  code: string;
  sentence: string;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly faults: readonly Fault[];
  readonly rolesThatCould: readonly string[];
  readonly extra: unknown;

  constructor(body: ProblemBody) {
    super(body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.faults = body.faults ?? [];
    this.rolesThatCould = body.roles_that_could ?? [];
    this.extra = body.extra;
  }
}

function isBody(value: unknown): value is ProblemBody {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Record<string, unknown>)['title'] === 'string' &&
    typeof (value as Record<string, unknown>)['status'] === 'number'
  );
}

/** Reads a refusal. A proxy's HTML page becomes a problem too: `unreadable`, with the status that came. */
export async function readProblem(response: Response): Promise<Problem> {
  const kind = response.headers.get('content-type') ?? '';
  if (kind.includes('json')) {
    const body: unknown = await response.json().catch(() => undefined);
    if (isBody(body)) return new Problem({ ...body, code: body.code || 'unnamed' });
  }
  return new Problem({ title: '', status: response.status, code: 'unreadable' });
}

/** No answer came at all: the network is away, or the server is. */
export function unreachable(): Problem {
  return new Problem({ title: '', status: 0, code: 'unreachable' });
}
