/** What the server says when it can't do what was asked (RFC 9457), as an error that can be thrown and caught. */
export interface ProblemBody {
  type?: string;
  title: string;
  status: number;
  detail?: string | null;
  /** Stable name, for programs. */
  code: string;
  /** The field that has to change, as the request names it. */
  field?: string | null;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly field: string | undefined;
  /** The whole answer, for problems that carry more than a sentence. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(body: ProblemBody & Record<string, unknown>) {
    super(body.detail ?? body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail ?? undefined;
    this.field = body.field ?? undefined;
    this.body = body;
  }
}

function isBody(value: unknown): value is ProblemBody & Record<string, unknown> {
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
