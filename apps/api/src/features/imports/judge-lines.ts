import { Injectable } from '@nestjs/common';
import type { ImportFault, ImportKind, ImportOutcome } from '@querschnitt/shared/imports/import';
import { isNoAddress } from '@querschnitt/shared/people/people.schema';
import { OwnName } from '../people/index.js';
import type { Checked } from './check-lines.js';
import { ImportRepository } from './import.repository.js';

export type Judged = Checked & { outcome: ImportOutcome };

/** Does the line bring something the database does not say yet? What it leaves empty is no news. */
const brings = (given: string, known: string) => given !== '' && given !== known;
const bringsSectors = (given: string[], known: string[]) =>
  given.length > 0 && [...given].sort().join() !== [...known].sort().join();

const comesIn = ({ outcome }: Judged) => outcome === 'new' || outcome === 'changed';
const faulty = (line: Judged, code: ImportFault): Judged => ({
  ...line,
  outcome: 'faulty',
  faults: [...line.faults, { field: 'name', code }],
});

/** Says what each line would do; people are known by address, institutions by name, so that a second run changes nothing. */
@Injectable()
export class JudgeLines {
  constructor(
    private readonly imports: ImportRepository,
    private readonly ownName: OwnName,
  ) {}

  /** `keep`: nobody may change what was found until the transaction ends. */
  run = (kind: ImportKind, lines: Checked[], { keep = false } = {}): Promise<Judged[]> =>
    kind === 'people' ? this.people(lines, keep) : this.institutions(lines, keep);

  private async people(lines: Checked[], keep: boolean): Promise<Judged[]> {
    const known = await this.imports.people(
      lines.map(({ record }) => record.email),
      keep,
    );
    const judged = lines.map((line): Judged => {
      const person = known.get(line.record.email.toLowerCase());
      const { name, jobTitle, institution, sectors } = line.record;
      if (line.faults.length) return { ...line, outcome: 'faulty' };
      if (!person) return { ...line, outcome: 'new' };
      if (person.state !== 'unconfirmed') return { ...line, outcome: 'kept' };
      const changed =
        brings(name, person.name) ||
        brings(jobTitle, person.jobTitle) ||
        brings(institution.toLowerCase(), person.institution.toLowerCase()) ||
        bringsSectors(sectors, person.sectors);
      return { ...line, outcome: changed ? 'changed' : 'same' };
    });
    const problemOf = await this.ownName.judge({ id: null, role: 'member' });
    return judged.map((line) => {
      if (!comesIn(line)) return line;
      if (!isNoAddress(line.record.name)) return faulty(line, 'signs');
      const problem = problemOf(line.record.name);
      if (!problem) return line;
      return faulty(line, problem === 'name.strange_letters' ? 'signs' : 'reserved');
    });
  }

  private async institutions(lines: Checked[], keep: boolean): Promise<Judged[]> {
    const known = await this.imports.institutions(
      lines.map(({ record }) => record.name),
      keep,
    );
    return lines.map((line) => {
      const found = known.get(line.record.name.toLowerCase());
      const { kind, provider, sectors } = line.record;
      if (line.faults.length) return { ...line, outcome: 'faulty' };
      if (!found) return { ...line, outcome: 'new' };
      return {
        ...line,
        outcome:
          brings(kind, found.kind) || brings(provider, found.provider) || bringsSectors(sectors, found.sectors)
            ? 'changed'
            : 'same',
      };
    });
  }
}
