import { Injectable } from '@nestjs/common';
import {
  importOutcomes,
  type ImportField,
  type ImportKind,
  type ImportOutcome,
} from '@querschnitt/shared/imports/import';
import { type ImportReport, ImportWishes } from '@querschnitt/shared/imports/import.schema';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { fail } from '../../platform/http/problem.js';
import type { Upload } from '../../platform/storage/upload.js';
import { Invite } from '../people/index.js';
import { checkLines } from './check-lines.js';
import { guessMapping, mappingByContent } from './guess-mapping.js';
import { ImportRepository } from './import.repository.js';
import { JudgeLines, type Judged } from './judge-lines.js';
import { readCsv, type Sheet } from './read-csv.js';

const SHOWN = 200;
/** As many addresses as one invitation takes. */
const BATCH = 50;
type Mapping = ImportReport['mapping'];

/** Takes over people or institutions from a CSV file: looked at first, then in one transaction. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly imports: ImportRepository,
    private readonly judge: JudgeLines,
    private readonly invite: Invite,
    private readonly audit: Audit,
  ) {}

  async preview(upload: Upload | undefined): Promise<ImportReport> {
    const { wishes, sheet, mapping } = await read(upload);
    const lines = await this.judge.run(wishes.kind, await checkLines(wishes.kind, sheet, mapping));
    return report(wishes, sheet, mapping, lines);
  }

  /** @throws {Problem} import.faulty unless faulty lines are left out, import.no_column, and what reading throws */
  async run(me: Member, upload: Upload | undefined): Promise<ImportReport> {
    const { wishes, sheet, mapping } = await read(upload);
    demandColumns(wishes, mapping);
    return this.work.run(async () => {
      await this.imports.lock();
      const lines = await this.judge.run(wishes.kind, await checkLines(wishes.kind, sheet, mapping), { keep: true });
      const faulty = lines.filter(({ outcome }) => outcome === 'faulty').length;
      if (faulty && !wishes.leaveOut) fail('import.faulty', { params: { count: faulty } });
      await this.save(wishes.kind, lines);
      const invited = wishes.kind === 'people' && wishes.invite ? await this.inviteAll(me, lines) : 0;
      const result = report(wishes, sheet, mapping, lines, { done: true, invited });
      await this.audit.record(me, `imports.${wishes.kind}`, upload!.name, { ...result.counts, invited });
      return result;
    });
  }

  private async save(kind: ImportKind, lines: Judged[]) {
    const of = (outcome: ImportOutcome) => lines.filter((line) => line.outcome === outcome).map(({ record }) => record);
    if (kind === 'institutions') {
      await this.imports.changeInstitutions(of('changed'));
      return this.imports.addInstitutions(of('new'));
    }
    await this.imports.addInstitutions(await this.imports.unknownInstitutions([...of('new'), ...of('changed')]));
    await this.imports.changePeople(of('changed'));
    await this.imports.addPeople(of('new'), this.clock.now());
  }

  private async inviteAll(me: Member, lines: Judged[]) {
    const emails = lines.filter(({ outcome }) => outcome === 'new').map(({ record }) => record.email);
    let sent = 0;
    for (let at = 0; at < emails.length; at += BATCH)
      sent += (
        await this.invite.run(me, { emails: emails.slice(at, at + BATCH), role: 'member', days: 30, maxUses: 1 })
      ).items.length;
    return sent;
  }
}

async function read(upload: Upload | undefined) {
  if (!upload?.content.length) return fail('import.no_file', { field: 'file' });
  const wishes = ImportWishes.safeParse(upload.fields);
  if (!wishes.success) return fail('input.invalid', { field: String(wishes.error.issues[0]?.path[0] ?? '') });
  const sheet = await readCsv(wishes.data.kind, upload.content);
  return { wishes: wishes.data, sheet, mapping: wishes.data.mapping ?? guessed(wishes.data.kind, sheet) };
}

const guessed = (kind: ImportKind, { header, rows }: Sheet) =>
  header.some(Boolean) ? guessMapping(kind, header) : mappingByContent(kind, rows);

function demandColumns({ kind }: ImportWishes, mapping: Mapping) {
  const named = mapping.name !== undefined || (kind === 'people' && mapping.lastName !== undefined);
  if (!named) fail('import.no_column', { field: 'mapping.name', params: { field: 'Name' } });
  if (kind === 'people' && mapping.email === undefined)
    fail('import.no_column', { field: 'mapping.email', params: { field: 'E-Mail' } });
}

function report(
  { kind }: ImportWishes,
  sheet: Sheet,
  mapping: Mapping,
  lines: Judged[],
  end = { done: false, invited: 0 },
): ImportReport {
  const order = [...lines].sort(
    (a, b) => Number(b.outcome === 'faulty') - Number(a.outcome === 'faulty') || a.line - b.line,
  );
  return {
    kind,
    mapping,
    encoding: sheet.encoding,
    separator: sheet.separator,
    columns: sheet.header.map((header, at) => ({
      header,
      sample: sheet.rows.find(({ cells }) => cells[at])?.cells[at] ?? '',
    })),
    lines: order.slice(0, SHOWN).map(({ line, values, outcome, faults }) => ({
      line,
      values: values as Partial<Record<ImportField, string>>,
      outcome,
      faults,
    })),
    counts: Object.fromEntries(
      importOutcomes.map((outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length]),
    ) as ImportReport['counts'],
    ...end,
  };
}
