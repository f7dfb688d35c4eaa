const LOOK_MS = 50;
const PATIENCE_MS = 10_000;

/** Until scripts have taken over everything the server has drawn: what changes before would not be what they expect to find. */
export async function untilTakenOver() {
  const end = performance.now() + PATIENCE_MS;
  while (document.querySelector('[data-early]') && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
