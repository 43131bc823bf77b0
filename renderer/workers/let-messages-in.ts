const { port1, port2 } = new MessageChannel();
const paused: (() => void)[] = [];
port1.onmessage = () => paused.shift()?.();

/**
 * Ends a task and goes on in another, before which what waits has its turn: messages, and in the window what a person does there and
 * drawing. A message to itself comes after those that wait, and sooner than any timer.
 */
export function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    paused.push(resolve);
    port2.postMessage(null);
  });
}
