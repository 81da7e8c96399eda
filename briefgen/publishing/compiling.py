"""How templates become Python: with less between a page and its view than Jinja needs for any template at all.

Here templates look into views alone, whose fields are attributes; what they call are macros, which neither see a
context nor are ever called without autoescape; and most texts have nothing in them to escape. These are Jinja's
own hooks: a class that writes code, and one that stands for a macro.
"""

# ruff: noqa: ARG002, FBT001, FBT002, N802 - names and signatures are Jinja's

from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from briefgen.publishing.template_sources import SourceLoader, TemplateSources


def escaped(value: object) -> str:
    """Give a value as text of HTML, as `markupsafe.escape` does, but at once where there is nothing to escape."""
    if type(value) is Markup:
        return value
    if type(value) is str and not (
        "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
    ):
        return value
    return escape(value)


class DirectMacro(Macro):
    """A macro that hands on its arguments as they stand, where they are given in order.

    `direct` is for calls whose HTML goes straight to the page: it gives a text that is not marked as HTML.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Let arguments be left out of direct calls."""
        super().__init__(*args, **kwargs)
        self.direct = self._func
        if self.caller or self.catch_kwargs or self.catch_varargs:
            self.direct = self
        else:
            self._func.__defaults__ = (missing,) * self._argument_count

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """Give what the macro writes; it has escaped it."""
        if kwargs or self.direct is self or len(args) > self._argument_count:
            return super().__call__(*args, **kwargs)
        # `Markup(…)` would first ask whether what it is given can tell its own HTML.
        return str.__new__(Markup, self._func(*args))


class ViewEnvironment(Environment):
    """An environment that parses a template once: whoever parses it leaves the tree for compiling it.

    `sources` are those of all templates; `parsed` the sources and trees of those that are not yet compiled, by name;
    `referring` the sources of those that were looked through, each with the names of all that it refers to.
    """

    def __init__(self, sources: TemplateSources, **settings: Any) -> None:
        """Begin with nothing parsed."""
        super().__init__(loader=SourceLoader(sources), **settings)
        self.sources = sources
        self.referring: dict[str, tuple[bytes, tuple[str, ...]]] = {}
        self.parsed: dict[str, tuple[str, nodes.Template]] = {}

    def parse(
        self, source: str, name: str | None = None, filename: str | None = None
    ) -> nodes.Template:
        """Give the tree of a template."""
        tree = super().parse(source, name, filename)
        if name and source:
            self.parsed[name] = source, tree
        return tree

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        known, tree = self.parsed.pop(name or "", ("", None))
        if tree is not None and known == source:
            return tree
        return super()._parse(source, name, filename)


class ViewTemplate(Template):
    """A template whose macros are made once for all pages: no globals could make them differ."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if self._module is None:
            self._module = self.make_module()
        return self._module


class ViewCompiler(CodeGenerator):
    """Writes the Python of a template."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Write a module; its macros are known by what it defines and imports from others."""
        self.macros = {one.name for one in node.find_all(nodes.Macro)}
        for imported in node.find_all(nodes.FromImport):
            self.macros.update(one if isinstance(one, str) else one[1] for one in imported.names)
        self.to_page: nodes.Expr | None = None
        self.writeline(f"from {__name__} import DirectMacro, escaped")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write how a field of a view is read."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call: of a macro as it stands, of anything else by Jinja's rules."""
        if forward_caller or node.dyn_args or node.dyn_kwargs or not self._is_macro(node):
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write(".direct(" if node is self.to_page and not node.kwargs else "(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write the definition of a macro."""
        self.write("Direct")
        super().macro_def(macro_ref, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        is_html = isinstance(node, nodes.Call) and self._is_macro(node)
        self.to_page = node if is_html else None
        is_html |= isinstance(node, nodes.Filter) and node.name in self.environment.parts  # type: ignore[attr-defined]
        self.write("(" if is_html else "escaped(")

    def _is_macro(self, node: nodes.Call) -> bool:
        return isinstance(node.node, nodes.Name) and node.node.name in self.macros
