/** Does tasks of one key one after another, and tasks of different keys at the same time. */
export type InTurn = <Answer>(key: string, task: () => Promise<Answer>) => Promise<Answer>;

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    const answer = before.then(task, task);
    last.set(key, answer);
    const forget = () => {
      if (last.get(key) === answer) last.delete(key);
    };
    answer.then(forget, forget);
    return answer;
  };
}
