# SPDX-License-Identifier: BSL-1.0
import re
from pathlib import Path

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import load

# Per component: what it needs beside Boost.
COMPONENTS = {"postgres": ["libpq/[>=14]"], "sqlite": ["sqlite3/[>=3.37]"], "json": [], "fmt": ["fmt/[>=9]"],
              "ranges": ["range-v3/[>=0.12]"], "pages": ["openssl/[>=3]"]}


class Polystore(ConanFile):
    name = "polystore"
    description = "Typed repositories over many stores, described once as plain structs"
    license = "BSL-1.0"
    topics = ("database", "postgresql", "sqlite", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {f"with_{component}": [True, False] for component in COMPONENTS}
    default_options = {"with_postgres": True, "with_sqlite": True, "with_json": False, "with_fmt": False,
                       "with_ranges": False, "with_pages": False}
    exports_sources = "include/*", "cmake/*", "CMakeLists.txt", "LICENSE"
    generators = "CMakeDeps"

    def set_version(self):
        text = load(self, Path(self.recipe_folder, "include/polystore/version.hpp"))
        self.version = ".".join(re.findall(r"define POLYSTORE_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", text))

    def requirements(self):
        self.requires("boost/[>=1.81.0]")
        for component, references in COMPONENTS.items():
            for reference in references if self.with_(component) else []:
                self.requires(reference)

    def with_(self, component):
        return self.options.get_safe(f"with_{component}")

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def package_id(self):
        self.info.clear()

    def generate(self):
        toolchain = CMakeToolchain(self)
        for component in COMPONENTS:
            toolchain.cache_variables[f"POLYSTORE_WITH_{component.upper()}"] = "ON" if self.with_(component) else "OFF"
        for part in ("TESTS", "EXAMPLES", "BENCHMARKS"):
            toolchain.cache_variables[f"POLYSTORE_BUILD_{part}"] = "OFF"
        toolchain.generate()

    def package(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.install()

    def package_info(self):
        # The package's own polystoreConfig.cmake serves: find_package(polystore COMPONENTS postgres).
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["share/cmake/polystore"]
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
