import { resolve } from '$app/paths';

/** Where one lands in a workspace. */
export function landing(workspace: string): string {
  return resolve('/w/[workspace]', { workspace });
}
