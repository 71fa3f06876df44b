"""`hamseda bench` names its benchmarks, refuses others in one sentence, and says no when a promise is not kept."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from hamseda.project.benchmarks import registry
from hamseda.project.benchmarks.registry import Options, Row
from hamseda.project.command_line.bench import command


def _rows(*, is_kept: bool) -> list[Row]:
    return [Row("group", "page", 30.0, "ms", peer="peer", peer_figure=60.0, promise=60.0, is_kept=is_kept)]


def test_bench_unknown_name_stops_with_one_sentence() -> None:
    answer = CliRunner().invoke(command, ["nothing"])
    assert answer.exit_code == 2
    assert answer.stderr == "hamseda: there is no benchmark 'nothing'; choose one of: " + ", ".join(registry.BENCHMARKS) + ".\n"


def test_bench_kept_promise_prints_json_with_the_ratio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "run_benchmark", lambda name, options: _rows(is_kept=True))
    answer = CliRunner().invoke(command, ["pages", "--format", "json"])
    assert answer.exit_code == 0
    assert json.loads(answer.stdout)[0]["ratio"] == 0.5


def test_bench_broken_promise_exits_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "run_benchmark", lambda name, options: _rows(is_kept=False))
    answer = CliRunner().invoke(command, ["pages"])
    assert answer.exit_code == 1
    assert "NO" in answer.stdout


def test_run_benchmark_unknown_name_raises_key_error() -> None:
    with pytest.raises(KeyError):
        registry.run_benchmark("nothing", Options())
