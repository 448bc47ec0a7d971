/** A clock from outside, in milliseconds since 1970. */
export interface EmulatorClock {
  now(): number;
}

/** Work that is due at times of a clock. Nothing runs by itself: `advance` runs what has come due since it was last called. */
export interface Schedule {
  /** While work runs, the time it was due at; else the time of the clock. */
  now(): number;
  /** Has something run when this many milliseconds have gone by. */
  after(milliseconds: number, run: () => void): void;
  /** Runs what is due, in order of its time. */
  advance(): void;
}

interface Task {
  readonly due: number;
  readonly run: () => void;
}

/** Makes an empty schedule. */
export function createSchedule(clock: EmulatorClock): Schedule {
  const tasks: Task[] = [];
  let running: number | undefined;
  const now = () => running ?? clock.now();
  return {
    now,
    after(milliseconds, run) {
      const due = now() + milliseconds;
      const index = tasks.findIndex((task) => task.due > due);
      tasks.splice(index === -1 ? tasks.length : index, 0, { due, run });
    },
    advance() {
      const time = clock.now();
      while (tasks[0] && tasks[0].due <= time) {
        const { due, run } = tasks.shift()!;
        running = due;
        run();
      }
      running = undefined;
    },
  };
}
