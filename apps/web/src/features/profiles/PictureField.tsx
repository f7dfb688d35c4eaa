import type { Profile } from '@querschnitt/shared/profiles/profile.schema';
import { useId, useState } from 'react';
import { useTexts } from '../../platform/texts';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { Notice } from '../../ui/Notice';
import styles from './profiles.module.css';
import { texts } from './texts';
import { usePutPicture, useRemovePicture } from './use-profile';

const MOST_BYTES = 10 * 1024 * 1024;

/** One's picture; it is sent as soon as it is chosen. */
export function PictureField({ profile }: { profile: Profile }) {
  const t = useTexts(texts);
  const id = useId();
  const put = usePutPicture();
  const remove = useRemovePicture();
  const [tooLarge, setTooLarge] = useState<number | null>(null);
  const failure =
    tooLarge === null ? (put.error ?? remove.error)?.message : t.pictureTooLarge(Math.ceil(tooLarge / 1024 / 1024));
  // Said before ten megabytes were sent for nothing.
  const choose = (file: File) => {
    const fits = file.size <= MOST_BYTES;
    setTooLarge(fits ? null : file.size);
    if (fits) put.mutate(file);
  };
  return (
    <div className={styles.picture}>
      <Avatar person={profile} size="xl" />
      <div>
        <p className="lab" id={id}>
          {t.picture}
        </p>
        <p className="small muted" id={`${id}-hint`}>
          {t.pictureHint}
        </p>
        <FileButton
          labelledBy={id}
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-describedby={`${id}-hint`}
          onFile={choose}
        >
          {profile.picture ? t.otherPicture : t.choosePicture}
        </FileButton>
        {profile.picture && (
          <Button quiet icon="trash" onClick={() => remove.mutate()}>
            {t.removePicture}
          </Button>
        )}
        <p role="status" className="small muted">
          {put.isPending && t.uploading}
        </p>
        {failure && (
          <Notice tone="danger" live>
            {failure}
          </Notice>
        )}
      </div>
    </div>
  );
}
