"""Repeating an attempt that failed for a passing reason."""

from __future__ import annotations

from collections.abc import Callable

import requests
from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    retry_if_result,
    stop_after_attempt,
    stop_before_delay,
    wait_exponential_jitter,
)
from urllib3.exceptions import InvalidHeader
from urllib3.util.retry import Retry

PASSING = frozenset({429, 500, 502, 503, 504})
"""Statuses that may be gone at the next attempt."""

_backoff = wait_exponential_jitter(initial=1, max=60)
_headers = Retry()


def repeat(
    send: Callable[[], requests.Response],
    *,
    attempts: int,
    total_s: float,
    expect: Callable[[int], bool],
    sleep: Callable[[float], None],
) -> requests.Response:
    """`send` until its answer need not be repeated; at the end the last answer or error counts."""
    retrying = Retrying(
        stop=stop_after_attempt(attempts) | stop_before_delay(total_s),
        wait=_wait,
        retry=retry_if_exception(_passing)
        | retry_if_result(lambda answer: answer.status_code in PASSING and not expect(answer.status_code)),
        sleep=sleep,
        retry_error_callback=_last,
    )
    return retrying(send)


def _passing(error: BaseException) -> bool:
    # requests counts a refused certificate among the connection errors; that one stays
    return isinstance(error, requests.ConnectionError | requests.Timeout) and not isinstance(
        error, requests.exceptions.SSLError
    )


def _wait(state: RetryCallState) -> float:
    """What the system asks for in Retry-After, else an exponential wait with jitter."""
    outcome = state.outcome
    if outcome is None or outcome.failed:
        return _backoff(state)
    asked = outcome.result().headers.get("Retry-After")
    try:
        return _headers.parse_retry_after(asked) if asked else _backoff(state)
    except InvalidHeader:
        return _backoff(state)


def _last(state: RetryCallState) -> requests.Response:
    assert state.outcome is not None
    answer: requests.Response = state.outcome.result()
    return answer
