import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Narrowing } from './directory.sql.js';

/** `sector:culture` taken apart, with the name of an institution. */
export interface Value {
  facet: Narrowing;
  value: string;
  label: string | null;
}

/** So many documents are remembered at most, some 100 bytes each. */
const KEPT = 100_000;
const INSTITUTION = 'institution:';

/** What documents can be narrowed down by. A document is replaced, never changed, so each is read once. */
@Injectable()
export class DocumentFacets {
  /** Every value there has been; documents hold its place in this list. */
  readonly values: Value[] = [];
  private readonly places = new Map<string, number>();
  private readonly known = new Map<number, Uint32Array>();

  constructor(private readonly work: UnitOfWork) {}

  /** The place of a value, as in `sector:culture`; -1 for one that no document has had. */
  placeOf = (written: string) => this.places.get(written) ?? -1;

  /** @param numbers of documents @returns the places of what each has; those gone meanwhile are left out */
  async of(numbers: number[]): Promise<{ number: number; places: Uint32Array }[]> {
    const held = numbers.map((number) => ({ number, places: this.known.get(number) }));
    const fresh = await this.read(held.filter(({ places }) => !places).map(({ number }) => number));
    return held.flatMap(({ number, places = fresh.get(number) }) => (places ? [{ number, places }] : []));
  }

  private async read(numbers: number[]) {
    const fresh = new Map<number, Uint32Array>();
    if (!numbers.length) return fresh;
    const documents = await this.work.sql<{ number: number; facets: string[] }>(
      'select number, facets from search_documents where number = any($1)',
      [numbers],
    );
    const labels = await this.labels(documents.flatMap(({ facets }) => facets));
    if (this.known.size > KEPT) this.known.clear();
    for (const { number, facets } of documents)
      fresh.set(
        number,
        Uint32Array.from(facets, (written) => this.place(written, labels.get(written) ?? null)),
      );
    for (const [number, places] of fresh) this.known.set(number, places);
    return fresh;
  }

  private async labels(facets: string[]) {
    const slugs = [...new Set(facets)]
      .filter((written) => written.startsWith(INSTITUTION))
      .map((written) => written.slice(INSTITUTION.length));
    const institutions = await this.work.sql<{ slug: string; name: string }>(
      'select slug::text, name from institutions where slug = any($1::citext[])',
      [slugs],
    );
    return new Map(institutions.map(({ slug, name }) => [INSTITUTION + slug, name]));
  }

  /** When an institution is renamed, all its people's documents are replaced: the name read last is the current one. */
  private place(written: string, label: string | null) {
    const known = this.places.get(written);
    if (known !== undefined) {
      this.values[known]!.label = label;
      return known;
    }
    const at = written.indexOf(':');
    this.places.set(written, this.values.length);
    return this.values.push({ facet: written.slice(0, at) as Narrowing, value: written.slice(at + 1), label }) - 1;
  }
}
