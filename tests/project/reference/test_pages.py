"""Writing the pages: only what changed is written."""

from __future__ import annotations

from hamseda.project.reference import pages


def test_write_pages_twice_writes_nothing_the_second_time(tmp_path, monkeypatch):
    monkeypatch.setattr(pages, "PAGES", {"one.md": lambda: "# One\n", "two.md": lambda: "# Two\n"})
    (tmp_path / "two.md").write_text("# Old\n", encoding="utf-8")
    assert [path.name for path in pages.write_pages(tmp_path)] == ["one.md", "two.md"]
    assert pages.write_pages(tmp_path) == []
    assert (tmp_path / "two.md").read_text(encoding="utf-8") == "# Two\n"
