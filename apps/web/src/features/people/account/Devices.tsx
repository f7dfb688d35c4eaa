import type { Device } from '@querschnitt/shared/people/people.schema';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, isProblem } from '../../../platform/api';
import { useFormat, useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { useNotice } from '../../../ui/notices';
import { Section } from '../../../ui/rows';
import { State } from '../../../ui/State';
import { deviceName } from './device-name';
import { devices } from './needs';
import { texts } from './texts';

/** Where one is signed in and what else reads without signing in (`children`: rows), and the means to end it. */
export function Devices({ children }: { children?: ReactNode }) {
  const t = useTexts(texts);
  const { data } = useSuspenseQuery(devices);
  const end = useEnding();
  return (
    <Section
      title={t.devices}
      side={
        data.items.length > 1 && (
          <Button
            onClick={() => void end(async () => t.othersEnded((await api('DELETE /api/account/sessions', {})).ended))}
          >
            {t.signOutOthers}
          </Button>
        )
      }
    >
      <ul className="ruled">
        {data.items.map((device) => (
          <DeviceRow
            key={device.id}
            device={device}
            end={() => end(() => api('DELETE /api/account/sessions/:id', { id: device.id }).then(() => t.deviceEnded))}
          />
        ))}
        {children}
      </ul>
    </Section>
  );
}

function DeviceRow({ device, end }: { device: Device; end: () => Promise<void> }) {
  const t = useTexts(texts);
  const format = useFormat();
  const { browser, system } = deviceName(device.userAgent);
  const name = browser && system ? t.on(browser, system) : (browser ?? system ?? t.unknownDevice);
  return (
    <li className="row r3 device">
      <Icon name="device" />
      <div>
        <b>{name}</b>
        <p className="meta">
          {device.current ? (
            <State tone="ok" icon="check">
              {t.thisDevice}
            </State>
          ) : (
            <span>{t.lastSeen(format.relative(device.lastSeenAt))}</span>
          )}
          <span>{t.signedIn(format.date(device.createdAt))}</span>
        </p>
      </div>
      {!device.current && (
        <Button aria-label={t.signOutOne(name)} onClick={() => void end()}>
          {t.signOut}
        </Button>
      )}
    </li>
  );
}

function useEnding() {
  const client = useQueryClient();
  const notice = useNotice();
  return async (action: () => Promise<string>) => {
    try {
      notice(await action());
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
    await client.invalidateQueries(devices);
  };
}
