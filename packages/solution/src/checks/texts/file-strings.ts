import { joinPointer, type Json, type Source } from '@hubwright/schema';
import type { LoadedFile } from '../../loading/source-reader.js';

/** A key on the way from the root of a file to a value. */
interface Step {
  readonly key: string;
  readonly above: Step | undefined;
}

/** A string of a file and where it stands; the pointer is made when it is asked for, since most strings are fine. */
export class FileString {
  constructor(
    readonly source: Source,
    readonly value: string,
    private readonly step: Step | undefined,
  ) {}

  get pointer(): string {
    return joinPointer('', ...this.path);
  }

  /** The keys and indexes from the root to the string. */
  get path(): string[] {
    const keys: string[] = [];
    for (let step = this.step; step; step = step.above) keys.push(step.key);
    return keys.reverse();
  }

  /** The name of the member that holds the string, in lower case; that of the array for an element. Empty for a text file. */
  get member(): string {
    let step = this.step;
    while (step && /^\d+$/.test(step.key)) step = step.above;
    return step?.key.toLowerCase() ?? '';
  }

  /** The name of the member of the object around, in lower case. */
  get outerMember(): string {
    let step = this.step?.above;
    while (step && /^\d+$/.test(step.key)) step = step.above;
    return step?.key.toLowerCase() ?? '';
  }
}

const known = new WeakMap<LoadedFile, readonly FileString[]>();

/** Every string of a file; a text file is one string. They are gathered once per file. */
export function stringsOf(file: LoadedFile): readonly FileString[] {
  let strings = known.get(file);
  if (!strings) {
    strings = gather(file);
    known.set(file, strings);
  }
  return strings;
}

function gather({ source, value }: LoadedFile): FileString[] {
  if (source.format === 'text') return [new FileString(source, source.text, undefined)];
  const strings: FileString[] = [];
  const visit = (node: Json | undefined, step: Step | undefined): void => {
    if (typeof node === 'string') strings.push(new FileString(source, node, step));
    else if (typeof node === 'object' && node !== null) {
      for (const key of Object.keys(node)) {
        visit((node as Record<string, Json | undefined>)[key], { key, above: step });
      }
    }
  };
  visit(value, undefined);
  return strings;
}
