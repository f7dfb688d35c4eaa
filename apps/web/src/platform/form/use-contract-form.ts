import type { Api } from '@querschnitt/shared/contract';
import type { Out, Sent } from '@querschnitt/shared/kernel/contract';
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Path,
  type PathValue,
  useForm,
  type UseFormReturn,
} from 'react-hook-form';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import { api, isProblem, needPart } from '../api';
import { useLanguage } from '../texts';
import { type Newer, useNewer } from './newer';
import { settle } from './settle';
import { useFormDraft } from './use-form-draft';

interface Options<On extends keyof Api> {
  /** Where the form is sent. */
  on: On;
  /** The contract's schema, loaded with the first check: `() => import('@querschnitt/shared/rooms/rooms.contract').then((m) => m.createRoom.input)`. */
  schema: () => Promise<z.ZodType>;
  /** What stands in the fields at first, and what is sent along unseen (ids). */
  defaults: DefaultValues<Sent<Api[On]> & FieldValues>;
  /** Called with the server's answer. */
  done?: (answer: Out<Api[On]>, sent: Sent<Api[On]>) => void | Promise<void>;
  /** Where what was begun is kept until it is sent (`event.new`): for every form that takes more than a moment. Passwords never are. */
  draft?: string;
  /** What stands now, asked for where a newer version has been saved meanwhile; with the `version` it has. */
  current?: () => Promise<DefaultValues<Sent<Api[On]> & FieldValues>>;
  /** Last change before sending, for example local times into instants. */
  prepare?: (values: Sent<Api[On]>) => Sent<Api[On]>;
}

export interface ContractForm<Values extends FieldValues = FieldValues> extends UseFormReturn<Values> {
  submit: (event?: React.BaseSyntheticEvent) => Promise<void>;
  draft: { restored: boolean; discard: () => void };
  newer: Newer | null;
  /** Shows a newer version beside what stands in the fields. */
  showNewer: () => Promise<void>;
}

async function checkable(schema: () => Promise<z.ZodType>) {
  // First, for schemas try it when they are made.
  await needPart(() => import('./zod-without-eval'));
  return needPart(schema);
}

/**
 * A form whose fields, check and answer come from one route of the contract. Problems are shown at their fields, whether the
 * schema or the server found them; what was typed stays.
 */
export function useContractForm<On extends keyof Api>({
  on,
  schema,
  defaults,
  done,
  prepare,
  draft: place,
  current,
}: Options<On>): ContractForm<Sent<Api[On]> & FieldValues> {
  type Values = Sent<Api[On]> & FieldValues;
  const language = useLanguage();
  // Why nothing could be checked: it is said once the form is sent, for only then is somebody waiting.
  const unchecked = useRef<unknown>(null);
  const form = useForm<Values>({
    defaultValues: defaults,
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    resolver: async (typed) => {
      unchecked.current = null;
      const check = await checkable(schema).catch((error: unknown) => void (unchecked.current = error));
      if (!check) return { values: typed, errors: {} };
      const { values, errors } = settle(check, prepare ? (prepare(typed) as Values) : typed, language);
      return Object.keys(errors).length
        ? { values: {}, errors: errors as never }
        : { values: values as Values, errors: {} };
    },
  });
  // What was filled in before scripts listened is in the fields; who watches them hears of it only with a change, though one of nothing.
  const { setValues } = form;
  useEffect(() => setValues({}, { shouldTouch: true }), [setValues]);
  const draft = useFormDraft(form, place);
  const { newer, compare } = useNewer(form, submit);
  const showNewer = async () => {
    try {
      if (current) await compare(current);
    } catch (error) {
      if (!isProblem(error)) throw error;
      showProblem(form, error.problem);
    }
  };
  const send = async (values: Values) => {
    try {
      if (unchecked.current) throw unchecked.current;
      const answer = await api(on, values);
      draft.clear();
      goOnFrom(form, answer);
      await done?.(answer, values);
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (current && isProblem(error, 'conflict.changed')) await showNewer();
      else showProblem(form, error.problem);
    }
  };
  function submit(event?: React.BaseSyntheticEvent) {
    return form.handleSubmit(send)(event);
  }
  return { ...form, submit, draft, newer, showNewer };
}

/** A form that stays after saving goes on from the version it has made. */
function goOnFrom<V extends FieldValues>(form: UseFormReturn<V>, answer: unknown) {
  const { version } = (answer ?? {}) as { version?: PathValue<V, Path<V>> };
  if (version === undefined || !('version' in form.getValues())) return;
  form.setValue('version' as Path<V>, version);
  form.reset(form.getValues(), { keepValues: true });
}

function showProblem<V extends FieldValues>(
  form: UseFormReturn<V>,
  problem: { code: string; title: string; errors?: { field: string; code: string; detail: string }[] },
) {
  const known = (problem.errors ?? []).filter(
    ({ field }) => field in form.control._fields || form.control._names.mount.has(field),
  );
  known.forEach(({ field, code, detail }, i) =>
    form.setError(field as FieldPath<V>, { type: code, message: detail }, { shouldFocus: i === 0 }),
  );
  if (known.length === 0)
    form.setError('root.server', { type: problem.code, message: problem.errors?.[0]?.detail ?? problem.title });
}
