import { config } from 'zod';

// zod writes faster checks with `new Function` where it may; here the content security policy forbids it, and even trying is reported.
config({ jitless: true });
