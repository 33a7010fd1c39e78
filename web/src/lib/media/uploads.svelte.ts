import { Problem } from '#lib/api/problem.ts';
import { sentence } from '#lib/ui/attempt.ts';
import { add, type Media } from './library.ts';

/** A file on its way. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  /** Between 0 and 1; at 1 the server is making sizes of it. */
  arrived: number;
  /** Why it was refused. */
  refused: string | undefined;
}

/** Files on their way into the library, one after another, so that the first is there soon. */
export class Uploads {
  list = $state<Upload[]>([]);
  #next = 1;
  #last: Promise<void> = Promise.resolve();

  /** @param came is told of each picture once it is there. */
  take(workspace: string, files: readonly File[], came: (media: Media) => void): void {
    for (const file of files) {
      this.list.push({ id: this.#next++, name: file.name, arrived: 0, refused: undefined });
      const upload = this.list.at(-1);
      if (upload) this.#last = this.#last.then(() => this.#send(workspace, file, upload, came));
    }
  }

  async #send(workspace: string, file: File, upload: Upload, came: (media: Media) => void): Promise<void> {
    try {
      const media = await add(workspace, file, (share) => (upload.arrived = share));
      this.dismiss(upload.id);
      came(media);
    } catch (caught) {
      if (!(caught instanceof Problem)) throw caught;
      upload.refused = sentence(caught);
    }
  }

  dismiss(id: number): void {
    this.list = this.list.filter((upload) => upload.id !== id);
  }
}
