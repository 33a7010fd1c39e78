import type { HandleClientError } from '@sveltejs/kit/hooks';
import { Problem } from '#lib/api/problem.ts';

/** A refusal met while loading a screen keeps its status, its name and its sentence. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'unknown' && error instanceof Problem) {
    return {
      status: error.status === 0 ? 503 : error.status,
      message: error.message,
      code: error.code,
    };
  }
  if (kind === 'unknown') console.error(error);
  return {};
};
