import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { version } from '../kernel/version.js';
import { Profile, ProfileTraits } from './profile.schema.js';

export const showProfile = route('GET /api/profile', {
  access: 'member',
  summary: 'My profile, with who sees which part',
  output: Profile,
});
export const saveProfile = route('PUT /api/profile', {
  access: 'member',
  summary: 'Save the version of my profile that was read; saving confirms it',
  input: ProfileTraits.extend({ version }),
  output: Profile,
});
export const confirmProfile = route('POST /api/profile/confirm', {
  access: 'member',
  summary: 'Say that the version of my profile that was read is still right',
  input: z.object({ version }),
  output: Profile,
});
export const putPicture = route('POST /api/profile/picture', {
  access: 'member',
  summary: 'Set my picture: one image file, multipart',
  output: Profile,
  upload: true,
});
export const removePicture = route('DELETE /api/profile/picture', {
  access: 'member',
  summary: 'Remove my picture',
  output: Profile,
});
export const showPicture = route('GET /api/pictures/:id', {
  access: 'everyone',
  summary: 'A picture, to those who may see it',
  input: z.object({ id: z.uuid() }),
  status: 200,
  type: 'image/webp',
});
