import type { Problem } from "../../geo/wire/problem.ts";
import { isProblem } from "./guards.ts";
import type { Outcome } from "./outcome.ts";

/**
 * Reads one JSON resource of this origin. The only place that knows `fetch`.
 *
 * Never rejects: a refused, broken or unreachable answer is a `Problem`, an abort is its own kind.
 */
export async function request<T>(
  path: string,
  isExpected: (body: unknown) => body is T,
  signal?: AbortSignal,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, signal ? { signal } : {});
    const body: unknown = await response.json();
    if (response.ok && isExpected(body)) return { kind: "done", value: body };
    return { kind: "failed", problem: isProblem(body) ? body : unreadable(response.status) };
  } catch {
    return signal?.aborted ? { kind: "aborted" } : { kind: "failed", problem: UNREACHABLE };
  }
}

const UNREACHABLE: Problem = {
  type: "about:blank",
  title: "No answer from the server",
  status: 0,
  code: "unreachable",
  detail:
    "Check the connection, then try again. What is on screen is the last answer that arrived.",
  requestId: "",
};

function unreadable(status: number): Problem {
  return {
    type: "about:blank",
    title: "The server's answer could not be read",
    status,
    code: "unreadable",
    detail: "Reload the page: it may be older than the server.",
    requestId: "",
  };
}
