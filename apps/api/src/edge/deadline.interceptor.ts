import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { catchError, throwError, timeout, TimeoutError, type Observable } from 'rxjs';
import { Problem } from './problem.js';

/** Nobody at a desk waits longer than this for an answer; what is still running is bounded by its own deadlines. */
export class DeadlineInterceptor implements NestInterceptor {
  constructor(private readonly deadlineMs: number) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      timeout(this.deadlineMs),
      catchError((thrown: unknown) =>
        throwError(() => (thrown instanceof TimeoutError ? new Problem('too-slow') : thrown)),
      ),
    );
  }
}
